package dev.stairway.junit;

import dev.stairway.report.CommittedFile;
import dev.stairway.report.WalkSummary;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Says at the end of a class on one database what was seen, also when tests are red: on the console and in the reports. What
 * goes wrong here is told beside the results of the tests, never instead of them.
 *
 * @param run the class on its database
 * @param onlyDatabase whether the class runs on this database only
 */
record WalkReporter(MigrationRun run, boolean onlyDatabase) implements AfterClassTemplateInvocationCallback {

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        run.finishedWalk().ifPresent(walk -> Console.print(WalkSummary.of(test.getSimpleName(), walk)));
        Optional<CommittedFile> committed =
                CommittedSchemaExtension.named(context).map(file -> new CommittedFile(file.name(), file.text()));
        ReportTarget.of(new Configuration(context))
                .ifPresent(target -> run.report(test.getName(), Instant.now(), committed)
                        .ifPresent(report -> {
                            String name = ReportTarget.folderName(
                                    test.getName(), onlyDatabase ? Optional.empty() : Optional.of(run.database()));
                            Console.progress("Report: " + target.write(report, name, context));
                        }));
    }
}
