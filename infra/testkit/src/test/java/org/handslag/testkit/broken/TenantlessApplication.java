package org.handslag.testkit.broken;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.platform.HandslagService;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads by a filter of its own, in which the tenant is missing. */
@HandslagService
public class TenantlessApplication {
    @RestController
    static class Reading {
        private final MongoOperations mongo;

        Reading(MongoOperations mongo) {
            this.mongo = mongo;
            mongo.insert(
                    new Document("_id", "lomma/1").append("id", "1").append("tenant", "lomma"),
                    "leaks");
        }

        @Allowed("read-notes")
        @GetMapping("/api/leaks/{id}")
        Map<String, List<String>> read(Call call, @PathVariable String id) {
            return Map.of(
                    "found",
                    mongo.findAll(Document.class, "leaks").stream()
                            .filter(leak -> leak.getString("id").equals(id))
                            .map(leak -> leak.getString("tenant"))
                            .toList());
        }
    }
}
