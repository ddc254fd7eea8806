package org.vigil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.vigil.SiteTest;
import org.vigil.ingest.BatchReport;
import org.vigil.ingest.Outcome;
import org.vigil.ingest.Reviewing;

/** The demo has a batch to look through. */
@SiteTest
@TestPropertySource(properties = "a-database-of-its-own=OldSite")
class OldSiteTest {

    @Autowired
    private OldSite oldSite;

    @Autowired
    private Reviewing reviewing;

    @Test
    void isBroughtOnceAndNotPublished() {
        oldSite.bring();
        oldSite.bring();

        assertThat(reviewing.all()).singleElement().satisfies(batch -> {
            assertThat(batch.state()).isEqualTo(BatchReport.State.TO_REVIEW);
            assertThat(batch.count(Outcome.CREATED)).isEqualTo(8);
            assertThat(batch.isComplete()).isTrue();
        });
    }
}
