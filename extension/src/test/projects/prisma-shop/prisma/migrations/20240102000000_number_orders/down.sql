DROP TRIGGER orders_number ON "orders";
DROP FUNCTION number_order();
ALTER TABLE "orders" DROP COLUMN "number";
