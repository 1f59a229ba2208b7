"""Transactions that a question or a step leaves open."""


def asked(connection, question):
    """The answer; no transaction is open afterwards that was not open before."""
    open_before = connection.in_transaction()
    answer = question()
    if not open_before:
        finish(connection)
    return answer


def finish(connection, undo=True):
    """Ends the transaction that is open on the connection, if there is one."""
    transaction = connection.get_transaction()
    if transaction is not None:
        if undo:
            transaction.rollback()
        else:
            transaction.commit()
