ALTER TABLE "orders" ADD COLUMN "number" TEXT;

CREATE FUNCTION number_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.number := 'N' || NEW.id; -- a number?
    RETURN NEW;
END;
$$;

CREATE TRIGGER orders_number BEFORE INSERT ON "orders" FOR EACH ROW EXECUTE FUNCTION number_order();
