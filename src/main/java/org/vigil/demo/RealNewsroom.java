package org.vigil.demo;

import org.vigil.shared.Refusal;

/** The folder holds a newsroom with people who exist; the demo would let anybody at this machine in among them. */
class RealNewsroom extends Refusal {

    RealNewsroom() {
        super(
                "demo.real-newsroom",
                "this data folder holds a real newsroom; the demo has a folder of its own: leave --data out");
    }
}
