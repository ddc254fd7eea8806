package org.vigil.credential;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.vigil.keys.Sealing;

/**
 * How often somebody may try to sign in: per network, whoever they say they are, and per account, wherever they come from.
 * Passkeys cannot be guessed, so only the first limit holds for them: nobody can lock a colleague out who has one.
 */
@Component
public class Throttle {

    private static final BucketConfiguration PER_NETWORK = tries(20, Duration.ofMinutes(10));
    private static final BucketConfiguration PER_ACCOUNT = tries(10, Duration.ofMinutes(30));

    private static final int HANDFUL = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Sealing sealing;

    Throttle(DataSource database, Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("throttle")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(new Meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofHours(1)))
                .build();
    }

    /** Whether somebody at this address of the internet may try once more; the try is counted. */
    public boolean allowsFrom(String remoteAddress) {
        return take("network", network(remoteAddress), PER_NETWORK);
    }

    public boolean allowsFor(String account) {
        return take("account", account, PER_ACCOUNT);
    }

    int tidy() {
        var all = 0;
        int some;
        do {
            some = buckets.removeExpired(HANDFUL);
            all += some;
        } while (some == HANDFUL);
        return all;
    }

    private boolean take(String kind, String name, BucketConfiguration limit) {
        var id = HexFormat.of().formatHex(sealing.digest("throttle " + kind, name));
        return buckets.builder().build(id, () -> limit).tryConsume(1);
    }

    /** Somebody with IPv6 has a whole network (/64) of addresses to come from. */
    private static String network(String address) {
        try {
            var bytes =
                    InetAddress.ofLiteral(address.replaceAll("[\\[\\]]", "")).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static BucketConfiguration tries(int number, Duration in) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(number).refillGreedy(number, in))
                .build();
    }

    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
