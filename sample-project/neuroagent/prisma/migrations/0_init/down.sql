-- For test databases: on one that Alembic made, this migration never ran, and everything is older than it.
DROP TABLE "token_consumption", "complexity_estimation", "tool_selection", "tool_calls", "messages", "threads";
DROP TABLE "alembic_version";
DROP FUNCTION messages_search_vector_update();
DROP TYPE "reasoninglevels";
DROP TYPE "tokentype";
DROP TYPE "task";
DROP TYPE "entity";
