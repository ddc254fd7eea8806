package org.vigil.desk;

/** The number in a field by which things are put in order; an empty field comes last. */
public final class Order {

    private Order() {}

    public static boolean isOne(String typed) {
        return typed.matches("[0-9]{0,3}");
    }

    public static int of(String typed) {
        return typed.isEmpty() || !isOne(typed) ? Integer.MAX_VALUE : Integer.parseInt(typed);
    }
}
