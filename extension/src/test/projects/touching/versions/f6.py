"""a connection that nobody handed over"""
from alembic import op

revision = "f6"
down_revision = "e5"


def beside(sql):
    engine = op.get_bind().engine
    arguments, options = engine.dialect.create_connect_args(engine.url)
    other = engine.dialect.loaded_dbapi.connect(*arguments, **options)
    other.cursor().execute(sql)
    other.commit()
    other.close()


def upgrade():
    beside("update quiet set note = 'loud'")


def downgrade():
    beside("update quiet set note = 'x'")
