package org.handslag.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * How far this instance is behind in each topic, over the partitions that it reads: what its
 * consumer knows of itself, so that nobody has to ask the broker. While the broker is away it stays
 * as it was.
 */
final class Lag {
    private static final String RECORDS_LAG = "records-lag";

    private Lag() {}

    /**
     * Registers the gauge of a topic.
     *
     * @param consumers the metrics of each of this instance's consumers, by client id
     */
    static void of(
            String topic,
            Supplier<Map<String, Map<MetricName, ? extends Metric>>> consumers,
            MeterRegistry meters) {
        Gauge.builder("handslag.inbox.lag", () -> records(topic, consumers.get()))
                .tag("topic", topic)
                .description("Records that wait to be read")
                .register(meters);
    }

    private static double records(
            String topic, Map<String, Map<MetricName, ? extends Metric>> consumers) {
        return consumers.values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(each -> each.getKey().name().equals(RECORDS_LAG))
                .filter(each -> topic.equals(each.getKey().tags().get("topic")))
                .map(each -> each.getValue().metricValue())
                .mapToDouble(lag -> lag instanceof Double records ? records : 0)
                .filter(lag -> !Double.isNaN(lag))
                .sum();
    }
}
