"""All words in one place: facts, codes and enums become sentences in the language of the moment."""
