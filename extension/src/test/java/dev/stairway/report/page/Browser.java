package dev.stairway.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/** A real browser without a window, spoken to by the W3C's WebDriver protocol: the system's Chromium and its driver. */
public final class Browser {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final Process driver;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String session;

    /**
     * Starts one.
     *
     * @param profile an empty folder that it may write to
     * @throws TestAbortedException when there is none on this machine
     */
    public Browser(Path profile) throws IOException, InterruptedException {
        String program = find("chromium", "chromium-browser", "google-chrome", "chrome");
        driver = new ProcessBuilder(find("chromedriver"), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            session = session("http://127.0.0.1:" + port(), program, profile);
        } catch (IOException | InterruptedException e) {
            end();
            throw e;
        }
    }

    private String session(String server, String program, Path profile) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // A click that is sent while the page is still gliding would miss.
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + profile);
        JsonNode made = send(
                "POST",
                server + "/session",
                Map.of(
                        "capabilities",
                        Map.of(
                                "alwaysMatch",
                                Map.of(
                                        "goog:loggingPrefs", Map.of("browser", "ALL"),
                                        "goog:chromeOptions", Map.of("binary", program, "args", arguments)))));
        return server + "/session/" + made.path("sessionId").asText();
    }

    private static String find(String... names) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new TestAbortedException("no browser: " + names[0] + " is not on the PATH"));
    }

    private String port() throws IOException {
        BufferedReader output = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return port.group(1);
            }
        }
        throw new IOException("chromedriver ended without a port");
    }

    public void open(Path page, String fragment) throws IOException, InterruptedException {
        // A page that differs in its fragment only would not be loaded again.
        send("POST", session + "/url", Map.of("url", "about:blank"));
        send("POST", session + "/url", Map.of("url", page.toUri() + fragment));
    }

    public void size(int width, int height) throws IOException, InterruptedException {
        send(
                "POST",
                session + "/goog/cdp/execute",
                Map.of(
                        "cmd",
                        "Emulation.setDeviceMetricsOverride",
                        "params",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false)));
    }

    void click(String selector) throws IOException, InterruptedException {
        send("POST", session + "/element/" + element(selector) + "/click", Map.of());
    }

    /** Types into what has the focus. */
    void type(String text) throws IOException, InterruptedException {
        List<Map<String, String>> keys = text.codePoints()
                .mapToObj(Character::toString)
                .flatMap(key ->
                        List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key))
                                .stream())
                .toList();
        send(
                "POST",
                session + "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", keys))));
    }

    /** What a program of one expression says, as text. */
    public String value(String expression) throws IOException, InterruptedException {
        return send("POST", session + "/execute/sync", Map.of("script", "return " + expression, "args", List.of()))
                .asText();
    }

    /** Waits until an expression has a value, for as long as a busy machine may need; else what it has. */
    public String value(String expression, String awaited) throws IOException, InterruptedException {
        String value = value(expression);
        for (int i = 0; i < 100 && !value.equals(awaited); i++) {
            Thread.sleep(50);
            value = value(expression);
        }
        return value;
    }

    /** What the page said to its console, such as what it was not allowed to load or run. */
    public List<String> complaints() throws IOException, InterruptedException {
        return send("POST", session + "/se/log", Map.of("type", "browser")).findValuesAsText("message");
    }

    private String element(String selector) throws IOException, InterruptedException {
        return send("POST", session + "/element", Map.of("using", "css selector", "value", selector))
                .path(ELEMENT)
                .asText();
    }

    private JsonNode send(String method, String url, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher text = method.equals("POST")
                ? HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))
                : HttpRequest.BodyPublishers.noBody();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(url)).method(method, text).build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode value = MAPPER.readTree(answer.body()).path("value");
        if (answer.statusCode() != 200) {
            throw new IOException(
                    method + " " + url + ": " + value.path("message").asText());
        }
        return value;
    }

    /** Ends it. */
    public void close() throws IOException, InterruptedException {
        try {
            send("DELETE", session, Map.of());
        } finally {
            end();
        }
    }

    private void end() {
        driver.descendants().forEach(ProcessHandle::destroy);
        driver.destroy();
    }
}
