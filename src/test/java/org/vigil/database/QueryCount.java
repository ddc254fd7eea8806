package org.vigil.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts the statements that readers' pages and those of the desk send; import it into a test to have them counted. */
@TestConfiguration
public class QueryCount implements BeanPostProcessor {

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger ofTheDesk = new AtomicInteger();

    /** How many statements {@code act} caused. */
    public int of(Runnable act) {
        return of(act, statements);
    }

    /** How many statements were sent with the desk's rights meanwhile, by {@code act} and by jobs. */
    public int ofTheDesk(Runnable act) {
        return of(act, ofTheDesk);
    }

    private static int of(Runnable act, AtomicInteger statements) {
        var before = statements.get();
        act.run();
        return statements.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (name) {
            case "readersDataSource" -> counting(DataSource.class, bean, statements);
            case "dataSource" -> counting(DataSource.class, bean, ofTheDesk);
            default -> bean;
        };
    }

    /** The search index reads what was published in its own time, on a thread of its own. */
    private static boolean isOfTheIndex() {
        return Thread.currentThread().getName().equals("search-index");
    }

    private static Object counting(Class<?> type, Object target, AtomicInteger statements) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && !isOfTheIndex()) {
                statements.incrementAndGet();
            }
            try {
                var result = method.invoke(target, arguments);
                return result instanceof Connection ? counting(Connection.class, result, statements) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
