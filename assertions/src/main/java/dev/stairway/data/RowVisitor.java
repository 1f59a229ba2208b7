package dev.stairway.data;

/** Is told what became of each row of a table; each row is told of once, in no promised order. */
public interface RowVisitor {

    /** A row that was there before and is there after, with the same or with other values. */
    void matched(DataRow before, DataRow after);

    /** A row that is no longer there. */
    void removed(DataRow before);

    /** A row that was not there before. */
    void added(DataRow after);
}
