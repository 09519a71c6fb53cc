// The process of one task on Camunda 7, its engine embedded here, on PostgreSQL: started, completed, ended, with full
// history. Prints one line of JSON: how many a second. Cases are done once before, so that the machine has compiled
// what it runs.
//
// usage: java OneTask JDBC-URL USER MODEL CASES CLIENTS
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

public final class OneTask {
    public static void main(String[] arguments) throws Exception {
        int cases = Integer.parseInt(arguments[3]);
        int clients = Integer.parseInt(arguments[4]);
        ProcessEngine engine = engineOn(arguments[0], arguments[1], clients);
        engine.getRepositoryService()
                .createDeployment()
                .addString("one_task.bpmn", Files.readString(Path.of(arguments[2])))
                .deploy();
        play(engine, cases, clients);
        double seconds = play(engine, cases, clients);
        long ended = engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
        engine.close();
        if (ended != 2L * cases) throw new IllegalStateException(ended + " cases ended of " + 2L * cases);
        System.out.printf("{\"name\": \"one_task\", \"rate\": %.1f}%n", cases / seconds);
    }

    private static ProcessEngine engineOn(String url, String user, int clients) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setJdbcDriver("org.postgresql.Driver");
        settings.setJdbcUrl(url);
        settings.setJdbcUsername(user);
        settings.setJdbcPassword("");
        settings.setJdbcMaxActiveConnections(clients);
        settings.setJdbcMaxIdleConnections(clients);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setEnforceHistoryTimeToLive(false);
        settings.setJobExecutorActivate(false); // this process has no jobs
        // As its manual advises for many clients. Ids from the database take one more connection, in the middle of a
        // command: with as many connections as clients, each then waits for another's.
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setMetricsEnabled(false);
        return settings.buildProcessEngine();
    }

    private static double play(ProcessEngine engine, int cases, int clients) throws Exception {
        AtomicInteger left = new AtomicInteger(cases);
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < clients; ++i) all.add(() -> work(engine, left));
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        for (Future<Void> one : threads.invokeAll(all)) one.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        return seconds;
    }

    private static Void work(ProcessEngine engine, AtomicInteger left) {
        while (left.getAndDecrement() > 0) {
            String instance = engine.getRuntimeService().startProcessInstanceByKey("one_task").getId();
            String task =
                    engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
            engine.getTaskService().complete(task);
        }
        return null;
    }
}
