package org.vigil;

import org.vigil.shared.Refusal;

/** A setting that does not exist or can't have this value. */
class WrongSetting extends Refusal {

    WrongSetting(String detail) {
        super("wrong-setting", detail);
    }
}
