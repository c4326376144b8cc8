package org.handslag.acceptance.world;

import java.util.concurrent.atomic.AtomicInteger;

/** The words that are written of invented people. */
public interface Texts {

    /**
     * Words for one place.
     *
     * @param what what is told: {@code name}, {@code cv}, {@code minutes} and so on
     */
    String words(String what);

    /** An address for mail that no other call gives. */
    String email();

    /** A number of the range that is kept for fiction. */
    String phone();

    /** Plain words, each call others. */
    static Texts plain() {
        return new Texts() {
            private final AtomicInteger number = new AtomicInteger();

            @Override
            public String words(String what) {
                return "Invented " + what + " " + number.incrementAndGet();
            }

            @Override
            public String email() {
                return "invented" + number.incrementAndGet() + "@example.org";
            }

            @Override
            public String phone() {
                return "+46 70 174 06 %02d".formatted(number.incrementAndGet() % 100);
            }
        };
    }
}
