package org.handslag.chaos.proxy;

import java.time.Duration;

/** The weather of one proxy, and waiting until it changes. */
final class Sky {

    private Weather weather = new Weather.Calm();

    synchronized Weather weather() {
        return weather;
    }

    synchronized void become(Weather next) {
        weather = next;
        notifyAll();
    }

    /** Waits as long as that, or until the weather is another one. */
    synchronized void rest(Duration time) throws InterruptedException {
        Weather before = weather;
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos();
                left > 0 && weather == before;
                left = until - System.nanoTime()) {
            wait(Math.max(1, left / 1_000_000));
        }
    }
}
