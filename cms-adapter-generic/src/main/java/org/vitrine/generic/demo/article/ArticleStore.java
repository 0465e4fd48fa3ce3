package org.vitrine.generic.demo.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitrine.core.refusal.MalformedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps articles as JSON files in a folder. A save is a new file moved over the old one, so that whoever reads finds one
 * or the other whole, even after a power cut.
 */
public final class ArticleStore {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleStore.class);
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param folder made if it is missing */
    public ArticleStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for articles cannot be made: " + folder, e);
        }
    }

    /** Everything there is. */
    public synchronized Shelf shelf() {
        List<Article> articles = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .forEach(file -> read(file)
                            .ifPresentOrElse(
                                    articles::add,
                                    () -> unreadable.add(file.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of articles cannot be read: " + folder, e);
        }
        articles.sort(Comparator.comparing(Article::modified).reversed());
        return new Shelf(articles, unreadable);
    }

    public synchronized Optional<Article> find(ArticleId id) {
        return read(file(id));
    }

    public synchronized Optional<Article> find(Slug slug) {
        return shelf().articles().stream()
                .filter(article -> article.slug().equals(slug))
                .findFirst();
    }

    /** A new article without texts, saved. */
    public synchronized Article begin() {
        Instant now = clock.instant();
        ArticleId id = ArticleId.random();
        return save(new Article(id, new Slug("article-" + id), Optional.empty(), Map.of(), now, now, 0));
    }

    /**
     * Saves an article that was read before.
     *
     * @return the article as saved: with a new revision and moment, and its slug numbered if another article has it
     * @throws StaleArticle if it was saved or deleted by somebody else since
     */
    public synchronized Article save(Article article) {
        int now = find(article.id()).map(Article::revision).orElse(0);
        if (now != article.revision()) {
            throw new StaleArticle(article.id(), article.revision(), now);
        }
        Article saved = new Article(
                article.id(),
                free(article.slug(), article.id()),
                article.hero(),
                article.texts(),
                article.created(),
                clock.instant(),
                article.revision() + 1);
        write(file(saved.id()), json.writeValueAsBytes(ArticleFile.of(saved)));
        return saved;
    }

    /** Deletes an article, if it is still there. */
    public synchronized void delete(ArticleId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("The article cannot be deleted: " + id, e);
        }
    }

    private Slug free(Slug wanted, ArticleId owner) {
        List<Slug> taken = shelf().articles().stream()
                .filter(other -> !other.id().equals(owner))
                .map(Article::slug)
                .toList();
        Slug slug = wanted;
        for (int number = 2; taken.contains(slug); number++) {
            slug = wanted.numbered(number);
        }
        return slug;
    }

    private Optional<Article> read(Path file) {
        try {
            return Optional.of(
                    json.readValue(Files.readAllBytes(file), ArticleFile.class).article());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The article cannot be read: " + file, e);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | MalformedRequest e) {
            LOG.warn("{} is no article and is left as it is: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private void write(Path file, byte[] content) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The article cannot be saved: " + file, e);
        }
    }

    private Path file(ArticleId id) {
        return folder.resolve(id + SUFFIX);
    }
}
