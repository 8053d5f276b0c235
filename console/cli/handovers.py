"""print handover: the handover as PDF without a window. verify-handover: is a file what was signed?"""

import argparse
import sys
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from console.cli.session import database_url, load_rules, refusals_told
from console.demo.sessions import clock_in
from console.printing.handover_paper import signed_paper
from console.whole_file import write_bytes_whole
from models.commands import Request
from models.commands.handover_papers import ArchivePaper
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import DataUnavailable, Unavailable
from models.handover.proof import prove
from models.handover.view import Proof
from models.ids import HandoverId, ShiftId
from models.rules.rule_book import RuleBook
from models.store.backup import database_file
from models.store.handovers import Kept
from models.store.store import Store
from widgets.words.handover.telling import whole_moment
from widgets.words.names import account_label
from widgets.words.rule_words import language

LAST = "last"


def print_signed(options: argparse.Namespace) -> int:
    """`--shift ID` or `last`: the archived bytes of the handover that ended the shift. One whose paper nobody has
    archived, because its seat fell over, is composed and archived first."""
    rules = load_rules(options)
    with refusals_told(rules):
        store = _opened(options, rules)
        try:
            kept = store.kept_handover(_wanted(options.shift, store))
            if kept is None or kept.document is None:
                raise Unavailable("unknown_handover", facts={"handover": options.shift})
            proof = prove(kept.handover, kept.document, kept.paper, kept.content)
            content = _archived(kept, store, rules) if proof is Proof.NO_PAPER else kept.content
        finally:
            store.close()
        if content is None or proof in {Proof.PAPER_CHANGED, Proof.CONTENT_CHANGED}:
            print(_proof_words(proof), file=sys.stderr)
            return 1
        write_bytes_whole(options.out, content)
    print(QCoreApplication.translate("Command line", "Written to {file}.").format(file=options.out))
    if kept.paper is not None and options.language and not options.language.startswith(kept.paper.language):
        text = QCoreApplication.translate("Command line", "A signed handover stays in the language of its signer.")
        print(text)
    return 0


def verify_handover(options: argparse.Namespace) -> int:
    """0 the file is, byte for byte, the archived paper of a handover that stands as it was signed; else 1."""
    rules = load_rules(options)
    with refusals_told(rules):
        try:
            content = Path(options.file).read_bytes()
        except OSError as error:
            facts = {"file": str(options.file), "said": error.strerror or str(error)}
            raise DataUnavailable("file_not_readable", facts=facts) from error
        store = _opened(options, rules)
        try:
            found = store.handover_with_paper(sha256(content).hexdigest())
            kept = None if found is None else store.kept_handover(found)
            if kept is None:
                print(_proof_words(None), file=sys.stderr)
                return 1
            proof = prove(kept.handover, kept.document, kept.paper, kept.content)
            words = _signed_words(kept, store, rules)
        finally:
            store.close()
    if proof is not Proof.SOUND:
        print(_proof_words(proof), file=sys.stderr)
        return 1
    print(words)
    return 0


def _opened(options: argparse.Namespace, rules: RuleBook) -> Store:
    url = database_url(options)
    file = database_file(url)
    if not file.is_file():
        raise DataUnavailable("no_such_file", facts={"file": str(file)})
    store = Store(url, rules=rules, clock=clock_in(file))
    store.open()
    return store


def _wanted(shift: str, store: Store) -> HandoverId:
    """Of the shift with that id, or the newest one; a handover's own id is taken, too."""
    if shift == LAST:
        newest = store.past_handovers()
        if not newest:
            raise Unavailable("no_handover_yet")
        return newest[0].id
    return store.handover_of_shift(ShiftId(shift)) or HandoverId(shift)


def _archived(kept: Kept, store: Store, rules: RuleBook) -> bytes:
    assert kept.document is not None
    content = signed_paper(kept.handover, kept.document, picture=store.picture, rules=rules, territory=store.territory)
    command = ArchivePaper(
        handover=kept.handover.id, digest=sha256(content).hexdigest(), size=len(content), language=language()
    )
    store.archive_paper(Request(actor=SYSTEM_ACCOUNT.id, command=command), content)
    return content


def _signed_words(kept: Kept, store: Store, rules: RuleBook) -> str:
    translate = QCoreApplication.translate
    text = translate("Command line", "This is handover {id} as it was signed.").format(id=kept.handover.id)
    lines = [text]
    for words, given in (
        (translate("Command line", "Outgoing: {who}, {at}"), kept.handover.signed_out),
        (translate("Command line", "Incoming: {who}, {at}"), kept.handover.signed_in),
    ):
        if given is not None:
            lines.append(words.format(who=account_label(given.by, store.picture), at=whole_moment(given.at, rules)))
    if kept.handover.one_sided:
        one = translate("Command line", "Taken over one-sidedly, because: {reason}")
        lines.append(one.format(reason=kept.handover.one_sided))
    if kept.document is not None:
        lines.append(f"SHA-256 {kept.document.digest}")
    return "\n".join(lines)


def _proof_words(proof: Proof | None) -> str:
    translate = QCoreApplication.translate
    if proof is Proof.CONTENT_CHANGED:
        return translate("Command line", "The content that the database keeps is not what was signed.")
    if proof is Proof.PAPER_CHANGED:
        return translate("Command line", "The paper that the database keeps is not the one that was archived.")
    return translate(
        "Command line",
        "This file is not what was signed: it was changed, or it is no archived handover of this database.",
    )
