package dev.stairway.junit;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * Makes a {@link MigrationTest} class without any test red, which Jupiter itself would silently not run; and a run of such
 * classes with a configuration parameter that does not exist.
 *
 * <p>It finds nothing else, so that it is empty, and unseen, in every other run.
 */
public final class NoTestGuardEngine implements TestEngine {

    private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
            EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
                    .addClassContainerSelectorResolver(UnknownParameterResolver::concerns)
                    .addSelectorResolver(context ->
                            new UnknownParameterResolver(context.getDiscoveryRequest(), context.getClassNameFilter()))
                    .addSelectorResolver(context -> new TestlessClassResolver(context.getClassNameFilter()))
                    .build();

    /** Made by JUnit's launcher. */
    public NoTestGuardEngine() {}

    @Override
    public String getId() {
        return "stairway-guard";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineDescriptor engine = new EngineDescriptor(uniqueId, "Stairway guard");
        RESOLVER.resolve(request, engine);
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor engine = request.getRootTestDescriptor();
        var listener = request.getEngineExecutionListener();
        listener.executionStarted(engine);
        for (TestDescriptor testClass : engine.getChildren()) {
            listener.executionStarted(testClass);
            for (TestDescriptor test : testClass.getChildren()) {
                listener.executionStarted(test);
                listener.executionFinished(
                        test, TestExecutionResult.failed(new AssertionError(((FailingTest) test).message())));
            }
            listener.executionFinished(testClass, TestExecutionResult.successful());
        }
        listener.executionFinished(engine, TestExecutionResult.successful());
    }
}
