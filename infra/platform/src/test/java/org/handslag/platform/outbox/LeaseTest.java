package org.handslag.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.handslag.servers.mongo.EmbeddedMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

class LeaseTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final MongoOperations mongo = new MongoTemplate(client, "leases");

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private Lease lease(Duration length) {
        return lease(length, System::currentTimeMillis);
    }

    private Lease lease(Duration length, RealTime time) {
        return new Lease(mongo, "relay-0", length, time);
    }

    @Test
    void oneHolderAtATime() {
        Lease first = lease(LONG);
        Lease second = lease(LONG);

        assertThat(first.tryTake()).isTrue();
        assertThat(first.tryTake()).isTrue();
        assertThat(second.tryTake()).isFalse();
        assertThat(second.renew()).isFalse();
        assertThat(first.renew()).isTrue();
    }

    @Test
    void whatIsGivenBackIsFreeAndWhatIsAnothersCannotBeGivenBack() {
        Lease first = lease(LONG);
        Lease second = lease(LONG);
        first.tryTake();

        second.release();
        assertThat(second.tryTake()).isFalse();
        first.release();
        assertThat(second.tryTake()).isTrue();
    }

    @Test
    void oneThatRanOutGoesToTheNextAndTheFirstLearnsItWhenRenewing() {
        Lease first = lease(Duration.ofMillis(1));
        Lease second = lease(LONG);
        first.tryTake();

        await().until(second::tryTake);
        assertThat(first.renew()).isFalse();
        assertThat(first.tryTake()).isFalse();
    }

    @Test
    void aClockThatIsAheadTakesEarlyAndOneThatIsBehindWaitsLonger() {
        Lease first = lease(LONG);
        first.tryTake();

        assertThat(lease(LONG, () -> System.currentTimeMillis() - 30_000).tryTake()).isFalse();
        assertThat(lease(LONG, () -> System.currentTimeMillis() + LONG.toMillis()).tryTake())
                .isTrue();
        assertThat(first.renew()).isFalse();
    }
}
