package org.vitrine.server;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.generic.api.access.NewKey;
import org.vitrine.generic.api.access.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes keys for machines that call the API. */
@Command(name = "api-key", description = "Make keys for the API.", mixinStandardHelpOptions = true)
final class ApiKeyCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "create", description = "Draw a key, and print what the configuration needs to know it.")
    int create(
            @Option(names = "--id", required = true, description = "What tells it apart in logs: a-z, 0-9.") String id,
            @Option(names = "--site", description = "The only site it is for; left out, it is for all of them.")
                    @Nullable
                    String site,
            @Option(
                            names = "--scope",
                            split = ",",
                            description = "What it may do; several may be named (default: everything).")
                    @Nullable
                    List<String> scopes) {
        NewKey key = draw(id);
        List<String> may = scopes == null || scopes.isEmpty() ? everything() : scopes;
        may.forEach(this::check);
        System.out.println("The key, which is shown only now. Give it to the machine that calls:");
        System.out.println();
        System.out.println("  " + key.text());
        System.out.println();
        System.out.println("What goes into vitrine.yaml, before the next start:");
        System.out.println();
        System.out.println("api:");
        System.out.println("  keys:");
        System.out.println("    - {id: " + id + ", hash: \"" + key.hash() + "\""
                + (site == null ? "" : ", site: " + site) + ", scopes: [" + String.join(", ", may) + "]}");
        return 0;
    }

    private NewKey draw(String id) {
        try {
            return NewKey.draw(id);
        } catch (IllegalArgumentException wrong) {
            throw wrongUse(String.valueOf(wrong.getMessage()));
        }
    }

    private void check(String scope) {
        if (Scope.parse(scope).isEmpty()) {
            throw wrongUse("There is no scope \"" + scope + "\"; there are " + String.join(", ", everything()) + ".");
        }
    }

    private ParameterException wrongUse(String message) {
        if (spec == null) {
            throw new IllegalStateException("This command is run by the command line.");
        }
        return new ParameterException(spec.commandLine(), message);
    }

    private static List<String> everything() {
        return List.of(Scope.values()).stream().map(Scope::token).collect(Collectors.toList());
    }
}
