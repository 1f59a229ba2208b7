"""by the driver's own cursor"""
from alembic import op

revision = "h8"
down_revision = "g7"


def run(sql):
    cursor = op.get_bind().connection.cursor()
    cursor.execute(sql)
    cursor.close()


def upgrade():
    run("update people set id = id + 10")


def downgrade():
    run("update people set id = id - 10")
