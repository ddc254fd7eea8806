package org.vigil.body;

/** What is said about a stretch of text. The rank orders marks from the outermost inwards. */
sealed interface Mark {

    int rank();

    record Link(String href) implements Mark {
        @Override
        public int rank() {
            return 0;
        }
    }

    /** Words in another language than the text around them. */
    record Lang(String tag) implements Mark {
        @Override
        public int rank() {
            return 1;
        }
    }

    record Em() implements Mark {
        @Override
        public int rank() {
            return 2;
        }
    }

    record Strong() implements Mark {
        @Override
        public int rank() {
            return 3;
        }
    }
}
