// The models of the benchmark on Camunda 7, its engine embedded here, on PostgreSQL, with full history. For each it
// prints a line of JSON: how many cases a second, or messages of those whose cases wait for one. Some are done before
// that are not counted, so that the machine has compiled what it runs.
//
// Jobs are external tasks, by topic. One thread fetches them for all and gives those of one case to one worker: were
// each to fetch, they would fetch the same and lose it to each other, and so with branches of a case that end at once.
// Messages find their case by its business key, for which there is an index.
//
// usage: java Workloads JDBC-URL USER FOLDER CASES CLIENTS MODEL=KIND=ACTS[=bare]...
// KIND: "worker" of jobs, "person" or "message", with how many of them a case needs. Bare: without variables.
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

public final class Workloads {
    private static final int FETCHED_AT_ONCE = 100;
    private static final long LOCKED_FOR_MS = 600_000;

    private record Workload(String model, String kind, int acts, boolean isBare) {
        static Workload from(String text) {
            String[] parts = text.split("=");
            return new Workload(parts[0], parts[1], Integer.parseInt(parts[2]), parts.length == 4);
        }
    }

    private final ProcessEngine engine;
    private final Workload workload;
    private final int clients;

    private Workloads(ProcessEngine engine, Workload workload, int clients) {
        this.engine = engine;
        this.workload = workload;
        this.clients = clients;
    }

    public static void main(String[] arguments) throws Exception {
        int cases = Integer.parseInt(arguments[3]);
        int clients = Integer.parseInt(arguments[4]);
        ProcessEngine engine = engineOn(arguments[0], arguments[1], clients);
        for (int i = 5; i < arguments.length; ++i) {
            Workload workload = Workload.from(arguments[i]);
            Path file = Path.of(arguments[2], workload.model + ".bpmn");
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(file.getFileName().toString(), inItsWords(file))
                    .deploy();
            double rate = new Workloads(engine, workload, clients).rate(cases);
            System.out.printf("{\"name\": \"%s\", \"rate\": %.1f}%n", workload.model, rate);
        }
        engine.close();
    }

    private static ProcessEngine engineOn(String url, String user, int clients) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setJdbcDriver("org.postgresql.Driver");
        settings.setJdbcUrl(url);
        settings.setJdbcUsername(user);
        settings.setJdbcPassword("");
        settings.setJdbcMaxActiveConnections(clients + 1); // one more fetches
        settings.setJdbcMaxIdleConnections(clients + 1);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setEnforceHistoryTimeToLive(false);
        settings.setJobExecutorActivate(false); // no clock of these models rings within a day
        // As its manual advises for many clients. Ids from the database take one more connection, in the middle of a
        // command: with as many connections as clients, each then waits for another's.
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setMetricsEnabled(false);
        return settings.buildProcessEngine();
    }

    // The same model: jobs, whose they are and conditions as this engine writes them.
    private static BpmnModelInstance inItsWords(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            task.setCamundaType("external");
            task.setCamundaTopic(task.getImplementation());
        }
        for (ConditionExpression condition : model.getModelElementsByType(ConditionExpression.class)) {
            condition.setTextContent(expression(condition.getTextContent()));
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (task.getExtensionElements() == null) continue;
            for (ModelElementInstance extension : task.getExtensionElements().getElements()) {
                String assignee = extension.getAttributeValue("assignee");
                if (assignee != null) task.setCamundaAssignee(expression(assignee));
            }
        }
        return model;
    }

    private static String expression(String feel) { // "= n < 2": the same in both languages but for what is around it
        return "${" + feel.trim().substring(1).trim() + "}";
    }

    private double rate(int cases) throws Exception {
        int before = Math.min(cases, 1_000);
        play(0, before);
        double seconds = play(before, before + cases);
        long ended = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(workload.model)
                .finished()
                .count();
        if (ended != before + cases) {
            throw new IllegalStateException(ended + " cases of " + workload.model + " ended, not " + (before + cases));
        }
        return cases / seconds;
    }

    // The cases of these numbers: begun and ended. Gives the seconds of what counts.
    private double play(int from, int to) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        switch (workload.kind) {
            case "worker":
                return doJobs(next, to);
            case "person":
                return secondsOf(clients, () -> doTasks(next, to));
            case "message":
                secondsOf(clients, () -> startCases(next, to));
                AtomicInteger message = new AtomicInteger(from);
                return secondsOf(clients, () -> sendMessages(message, to));
            default:
                throw new IllegalArgumentException(workload.kind);
        }
    }

    private static double secondsOf(int threads, Callable<Void> client) throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < threads; ++i) all.add(client);
        return secondsOf(all);
    }

    private static double secondsOf(List<Callable<Void>> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        long begin = System.nanoTime();
        for (Future<Void> one : threads.invokeAll(all)) one.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        return seconds;
    }

    private String start(int number) {
        RuntimeService runtime = engine.getRuntimeService();
        if (workload.isBare) return runtime.startProcessInstanceByKey(workload.model).getId();
        Map<String, Object> variables = Map.of("key", "K" + number, "n", 0, "owner", "somebody");
        String businessKey = workload.kind.equals("message") ? "K" + number : null;
        return runtime.startProcessInstanceByKey(workload.model, businessKey, variables).getId();
    }

    private Void startCases(AtomicInteger next, int to) {
        for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) start(number);
        return null;
    }

    private Void sendMessages(AtomicInteger next, int to) {
        for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
            engine.getRuntimeService().correlateMessage("go", "K" + number);
        }
        return null;
    }

    private Void doTasks(AtomicInteger next, int to) {
        Map<String, Object> result = workload.isBare ? Map.of() : Map.of("amount", 50);
        for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
            String instance = start(number);
            for (int i = 0; i < workload.acts; ++i) {
                String task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId();
                engine.getTaskService().complete(task, result);
            }
        }
        return null;
    }

    // A quarter of the clients begin cases, the others work.
    private double doJobs(AtomicInteger next, int to) throws Exception {
        AtomicInteger left = new AtomicInteger((to - next.get()) * workload.acts);
        int starters = Math.max(1, clients / 4);
        List<BlockingQueue<LockedExternalTask>> desks = new ArrayList<>();
        for (int i = starters; i < clients; ++i) desks.add(new LinkedBlockingQueue<>());
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < starters; ++i) all.add(() -> startCases(next, to));
        for (BlockingQueue<LockedExternalTask> desk : desks) all.add(() -> work(desk, left));
        all.add(() -> fetch(desks, left));
        return secondsOf(all);
    }

    private Void fetch(List<BlockingQueue<LockedExternalTask>> desks, AtomicInteger left) throws Exception {
        while (left.get() > 0) {
            List<LockedExternalTask> fetched = engine.getExternalTaskService()
                    .fetchAndLock(FETCHED_AT_ONCE, "bench")
                    .topic("noop", LOCKED_FOR_MS)
                    .topic("inc", LOCKED_FOR_MS)
                    .execute();
            for (LockedExternalTask task : fetched) {
                desks.get(Math.floorMod(task.getProcessInstanceId().hashCode(), desks.size())).add(task);
            }
            if (fetched.isEmpty()) Thread.sleep(1);
        }
        return null;
    }

    private Void work(BlockingQueue<LockedExternalTask> desk, AtomicInteger left) throws Exception {
        while (left.get() > 0) {
            LockedExternalTask task = desk.poll(5, TimeUnit.MILLISECONDS);
            if (task == null) continue;
            Map<String, Object> result = Map.of();
            if (task.getTopicName().equals("inc")) result = Map.of("n", (Integer) task.getVariables().get("n") + 1);
            engine.getExternalTaskService().complete(task.getId(), "bench", result);
            left.decrementAndGet();
        }
        return null;
    }
}
