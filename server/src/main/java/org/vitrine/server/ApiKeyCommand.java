package org.vitrine.server;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParameterException;
import com.beust.jcommander.Parameters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.generic.api.access.NewKey;
import org.vitrine.generic.api.access.Scope;

/** Makes keys for machines that call the API. */
@Parameters(commandDescription = "Make keys for the API")
final class ApiKeyCommand extends Commands.Group {

    @Parameters(commandDescription = "Draw a key, and print what the configuration needs to know it")
    static final class Create extends Command {

        private static final List<String> EVERYTHING =
                Stream.of(Scope.values()).map(Scope::token).toList();

        @Parameter(
                names = "--id",
                required = true,
                placeholder = "NAME",
                description = "What tells it apart in logs: a-z, 0-9")
        private @Nullable String id;

        @Parameter(
                names = "--site",
                placeholder = "NAME",
                description = "The only site it is for; left out, it is for all of them")
        private @Nullable String site;

        @Parameter(
                names = "--scope",
                placeholder = "SCOPE[,SCOPE]",
                description = "What it may do; left out, everything")
        private List<String> scopes = List.of();

        @Override
        int run() {
            NewKey key = draw(Objects.requireNonNull(id));
            List<String> may = scopes.isEmpty() ? EVERYTHING : scopes;
            may.forEach(Create::check);
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

        private static NewKey draw(String id) {
            try {
                return NewKey.draw(Objects.requireNonNull(id));
            } catch (IllegalArgumentException wrong) {
                throw new ParameterException(String.valueOf(wrong.getMessage()), wrong);
            }
        }

        private static void check(String scope) {
            if (Scope.parse(scope).isEmpty()) {
                throw new ParameterException(
                        "There is no scope \"" + scope + "\"; there are " + String.join(", ", EVERYTHING) + ".");
            }
        }
    }
}
