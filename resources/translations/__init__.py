"""Translations: zh_CN complete, en for plurals only. `.qm` files are made from the `.ts` beside them."""
