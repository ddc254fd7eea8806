package org.vigil.review;

/** A place in a batch: the last of the page before, in the order of its files. */
record Mark(int file, int line) {

    static final Mark START = new Mark(0, 0);

    static Mark of(String text) {
        if (!text.matches("[0-9]{1,9}-[0-9]{1,9}")) {
            return START;
        }
        var dash = text.indexOf('-');
        return new Mark(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return file + "-" + line;
    }
}
