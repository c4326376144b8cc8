package org.handslag.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice of where a suite's servers come from, and what it gets. */
class ServerSourceTest {

    private static final String ADDRESS = "h:1";

    @Test
    void withoutAWordItIsEmbedded() {
        assertThat(chosen(Map.of())).isEqualTo(ServerSource.EMBEDDED);
    }

    @Test
    void theWordOrBothAddressesChoose() {
        assertThat(chosen(Map.of("HANDSLAG_SERVERS", "testcontainers")))
                .isEqualTo(ServerSource.TESTCONTAINERS);
        assertThat(chosen(Map.of("HANDSLAG_KAFKA", ADDRESS, "HANDSLAG_MONGO", ADDRESS)))
                .isEqualTo(ServerSource.GIVEN);
    }

    @Test
    void halfAPairAndAnUnknownWordAreRefused() {
        assertThatThrownBy(() -> chosen(Map.of("HANDSLAG_KAFKA", ADDRESS)))
                .hasMessageContaining("HANDSLAG_MONGO");
        assertThatThrownBy(() -> chosen(Map.of("HANDSLAG_SERVERS", "cloud")))
                .hasMessageContaining("not cloud");
    }

    @Test
    void sharedServersServeAndAreTheSameForAll() throws Exception {
        Servers servers = Servers.shared();

        assertThat(Servers.shared()).isSameAs(servers);
        assertServe(servers);
    }

    @Test
    void anOwnPairCanBeStoppedAndStarted(@TempDir Path directory) throws Exception {
        try (EmbeddedServers servers = Servers.start(directory)) {
            servers.kafka().restart();
            servers.mongo().restart();
            assertServe(servers);
        }
    }

    private static void assertServe(Servers servers)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
                MongoClient client = MongoClients.create(servers.mongoUri())) {
            assertThat(admin.describeCluster().nodes().get()).isNotEmpty();
            assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }

    private static ServerSource chosen(Map<String, String> settings) {
        return ServerSource.chosen(settings::get);
    }
}
