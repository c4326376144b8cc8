package org.handslag.guarantees.promises;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.handslag.platform.aggregate.Kind;
import org.handslag.servers.Servers;

/** While it is open, the broker takes no record above 2,500 bytes of a kind. */
public record SmallRecords(ConfigResource topic) implements AutoCloseable {
    /** Until it is closed. */
    public static SmallRecords of(String plural) {
        SmallRecords limit =
                new SmallRecords(new ConfigResource(ConfigResource.Type.TOPIC, Kind.topic(plural)));
        limit.alter("2500", AlterConfigOp.OpType.SET);
        return limit;
    }

    @Override
    public void close() {
        alter("", AlterConfigOp.OpType.DELETE);
    }

    private void alter(String bytes, AlterConfigOp.OpType type) {
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), type);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
