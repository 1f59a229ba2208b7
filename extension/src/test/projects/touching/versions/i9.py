"""a connection that nobody handed over"""
from alembic import op

revision = "i9"
down_revision = "h8"


def beside(sql):
    engine = op.get_bind().engine
    arguments, options = engine.dialect.create_connect_args(engine.url)
    other = engine.dialect.loaded_dbapi.connect(*arguments, **options)
    other.cursor().execute(sql)
    other.commit()
    other.close()


def upgrade():
    beside("update silent set note = 'loud'")


def downgrade():
    beside("update silent set note = 'moved'")
