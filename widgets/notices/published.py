"""What went out about a plan: every notice with its files and their digests, the newest first."""

from PySide6.QtCore import QCoreApplication

from models.entities.notices import Publication, PublishedFile
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.notices.standing import Standings, out_text
from widgets.plans.paper import Paper
from widgets.plans.recounted import recounted_texts
from widgets.plans.words import hours_text, moment_text
from widgets.words.names import account_label
from widgets.words.terms import term


def published_html(published: list[Publication], paper: Paper, standing: Standings) -> str:
    """Nothing gives one line that says so."""
    translate = QCoreApplication.translate
    if not published:
        return paper.para(paper.dim(translate("Published", "Nothing was published about this plan.")))
    return "".join(_of(one, paper, standing) for one in reversed(published))


def check_text(matches: list[tuple[Publication, PublishedFile]], file: str, picture: Picture, rules: RuleBook) -> str:
    """Which publications a file is, byte for byte; or that it is none."""
    translate = QCoreApplication.translate
    if not matches:
        text = translate(
            "Published",
            "{file} is none of the published documents known here: it was changed, or it is of a plan that has left "
            "the working set.",
        )
        return text.format(file=file)
    text = translate(
        "Published", "{file} is, byte for byte: {format} of plan {plan}, {kind}, no. {number}, {time}, by {who}."
    )
    return "\n".join(
        text.format(
            file=file,
            format=term(found.format),
            plan=one.plan,
            kind=term(one.kind),
            number=one.sequence + 1,
            time=moment_text(found.at, rules),
            who=account_label(found.by, picture),
        )
        for one, found in matches
    )


def _recounted(one: Publication, paper: Paper, standing: Standings) -> str:
    plan = standing.picture.plans.get(one.plan)
    if plan is None or one.counted is None:
        return ""
    texts = recounted_texts(plan.content.scope, one.counted, standing.picture)
    return "<br>".join(paper.text(text) for text in texts)


def _of(one: Publication, paper: Paper, standing: Standings) -> str:
    translate, rules = QCoreApplication.translate, standing.rules
    head = paper.heading(f"{out_text(one)} · {moment_text(one.at, rules)}")
    rows = paper.rows(
        (
            (translate("Published", "Hours said"), paper.text(hours_text(one.window, rules))),
            (translate("Published", "Areas"), paper.text(f"{len(one.areas):,}")),
            (translate("Published", "Published by"), paper.text(account_label(one.by, standing.picture))),
            (translate("Published", "Counted anew"), _recounted(one, paper, standing)),
        )
    )
    heads = (
        translate("Published", "Document"),
        translate("Published", "Went out by"),
        translate("Published", "When"),
        translate("Published", "Bytes"),
    )
    files = [
        (
            (
                paper.text(term(file.format)),
                paper.text(file.channel),
                paper.text(moment_text(file.at, rules)),
                f"{file.size:,}",
            ),
            paper.dim(f"SHA-256 {file.sha256}"),
        )
        for file in one.files
    ]
    return head + rows + paper.told_table(heads, files)
