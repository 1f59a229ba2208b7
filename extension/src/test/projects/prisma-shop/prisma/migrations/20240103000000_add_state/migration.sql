-- CreateEnum
CREATE TYPE "state" AS ENUM ('OPEN', 'DONE');

-- AlterTable
ALTER TABLE "orders" ADD COLUMN "state" "state" NOT NULL DEFAULT 'OPEN';
