import pytest

from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text


@pytest.fixture(scope="session")
def rules() -> RuleBook:
    return parse_rule_book(read_rule_book_text("2026.1"))
