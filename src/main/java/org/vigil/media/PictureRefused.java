package org.vigil.media;

import java.util.Arrays;
import org.vigil.shared.Refusal;

/** A file that is not taken as a picture; its code says what is wrong with it, and the numbers what was found and expected. */
public class PictureRefused extends Refusal {

    private final transient Object[] numbers;

    PictureRefused(String what, Object... numbers) {
        super("picture.refused." + what, "a file was refused as a picture: " + what + " " + Arrays.toString(numbers));
        this.numbers = numbers.clone();
    }

    public Object[] numbers() {
        return numbers.clone();
    }
}
