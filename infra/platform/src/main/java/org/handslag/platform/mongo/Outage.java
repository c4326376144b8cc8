package org.handslag.platform.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a database that is away, and will be back, from one that says no for good. */
public final class Outage {
    private static final String TRY_AGAIN = "RetryableWriteError";

    private Outage() {}

    /** Whether the same work may succeed later without anybody changing it. */
    public static boolean isOne(Throwable error) {
        return switch (error) {
            case DataAccessResourceFailureException _ -> true;
            case TransientDataAccessException _ -> true;
            case RecoverableDataAccessException _ -> true;
            case MongoSocketException _ -> true;
            case MongoTimeoutException _ -> true;
            case MongoInterruptedException _ -> true;
            case MongoNotPrimaryException _ -> true;
            case MongoNodeIsRecoveringException _ -> true;
            case MongoException said when said.hasErrorLabel(TRY_AGAIN) -> true;
            default -> error.getCause() != null && isOne(error.getCause());
        };
    }
}
