package org.handslag.guarantees.builds;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * The service's database with one of its calls altered: how a service looks whose code makes that
 * call otherwise, whatever class it stands in.
 */
final class AlteredDatabase extends MongoTemplate {
    private final Alteration alteration;

    AlteredDatabase(
            MongoDatabaseFactory databases, MongoConverter converter, Alteration alteration) {
        super(databases, converter);
        this.alteration = alteration;
    }

    /** What becomes of a call. */
    @FunctionalInterface
    interface Alteration {
        /**
         * Makes the call, another, or none.
         *
         * @param real what it was meant for
         */
        Object call(String collection, MongoCollection<Document> real, Call call)
                throws ReflectiveOperationException;
    }

    /** A call of the driver. */
    record Call(Method method, Object[] arguments) {
        boolean is(String name) {
            return method.getName().equals(name);
        }

        /** As it was meant. */
        Object on(MongoCollection<Document> real) throws ReflectiveOperationException {
            return method.invoke(real, arguments);
        }
    }

    @Override
    public <T> T execute(String collection, CollectionCallback<T> callback) {
        return super.execute(
                collection, real -> callback.doInCollection(altered(collection, real)));
    }

    @SuppressWarnings("unchecked")
    private MongoCollection<Document> altered(String name, MongoCollection<Document> real) {
        return (MongoCollection<Document>)
                Proxy.newProxyInstance(
                        AlteredDatabase.class.getClassLoader(),
                        new Class<?>[] {MongoCollection.class},
                        (_, method, arguments) -> {
                            try {
                                return alteration.call(name, real, new Call(method, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
