"""The word lists hold together: what limits a word limits one that is there, and no word stands twice."""

from collections import Counter
from itertools import chain

from loaders.figures.lexicon import Words, any_of, vocabulary


def twice(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def test_no_word_stands_twice_in_a_list() -> None:
    verbs, words = vocabulary("verbs"), vocabulary("words")
    lists = [verbs["counted"] + verbs["bare"], verbs["middle"], verbs["noun_like"], words["cut_left"], words["cut_right"]]
    lists += [words["relational"] + words["relational_alone"], list(chain(*vocabulary("bounds")["before"].values()))]
    lists += [[*chain(*vocabulary("units")["kinds"].values()), *vocabulary("units")["no_units"]]]
    assert [twice(listed) for listed in lists] == [[]] * len(lists)


def test_limits_are_set_on_words_that_exist() -> None:
    verbs, words, bounds = vocabulary("verbs"), vocabulary("words"), vocabulary("bounds")
    assert set(verbs["blocked"]) <= {*verbs["counted"], *verbs["bare"], *verbs["middle"], *verbs["rate_middle"]}
    assert set(verbs["noun_like"]) <= set(verbs["counted"])
    assert set(verbs["middle_cut"]) <= set(verbs["middle"])
    assert set(words["keep_before"]) <= set(words["cut_left"])
    assert set(words["keep_after"]) <= set(words["cut_right"])
    assert set(words["not_relational"]) <= set(words["relational"])
    assert set(bounds["not_after"]) <= {word for listed in bounds["before"].values() for word in listed}


def test_the_longest_word_wins_and_a_barred_letter_keeps_it_whole() -> None:
    words = Words(["新建", "新", "共"], {"共": "享"})
    assert words.begins("新建平台") == "新建"
    assert words.begins("共享平台") == ""
    assert words.ends("高新", 2) == "新"
    assert any_of(["新", "新建"]) == "(?:新建|新)"
