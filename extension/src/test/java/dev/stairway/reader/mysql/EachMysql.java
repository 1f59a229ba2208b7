package dev.stairway.reader.mysql;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The servers of {@link OnEachMysql}, one after the other. */
final class EachMysql implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        String named = System.getProperty("mysql.servers", "embedded,mysql");
        return Stream.of(named.split(",")).map(MysqlTestServer::called).map(Invocation::new);
    }

    private record Invocation(MysqlTestServer server) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return "[" + server.name() + "]";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            BeforeClassTemplateInvocationCallback needed = context -> server.assumeThere();
            return List.of(needed, new MariaDbServer(server));
        }
    }
}
