package org.handslag.platform.outbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What long work calls at each of its steps: renews the lease now and then, and says no where it is
 * another's, or this process ends. For one thread.
 */
public final class Renewal implements Runnable {
    private final Lease lease;
    private final Duration every;
    private final BooleanSupplier running;
    private long renewed = System.nanoTime();

    /**
     * Of a lease that was taken just now.
     *
     * @param running false once this process ends
     */
    public Renewal(Lease lease, BooleanSupplier running) {
        this.lease = lease;
        this.every = lease.length().dividedBy(5);
        this.running = running;
    }

    /**
     * Renews where it is time to.
     *
     * @throws IllegalStateException where the work must end
     */
    @Override
    public void run() {
        if (!running.getAsBoolean()) {
            throw new IllegalStateException("this instance stops");
        }
        if (System.nanoTime() - renewed > every.toNanos()) {
            if (!lease.renew()) {
                throw new IllegalStateException("another instance has the lease");
            }
            renewed = System.nanoTime();
        }
    }
}
