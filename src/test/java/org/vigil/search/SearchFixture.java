package org.vigil.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;

/** The search index for tests: brought up to date, looked into, damaged. */
@Component
public class SearchFixture {

    private final Searching searching;
    private final IndexKeeper keeper;
    private final DataFolder data;

    SearchFixture(Searching searching, IndexKeeper keeper, DataFolder data) {
        this.searching = searching;
        this.keeper = keeper;
        this.data = data;
    }

    public void catchUp() {
        searching.catchUp();
    }

    /** Does something of which the index is not told before it is over. */
    public void whileClosedTo(Runnable act) {
        synchronized (keeper) {
            act.run();
        }
    }

    /** Everything that is in the files of the index, as bytes. */
    public String bytes() {
        var text = new StringBuilder();
        files().stream().filter(Files::isRegularFile).forEach(file -> text.append(text(file)));
        return text.toString();
    }

    /** Every word that the index knows, read as Lucene keeps it. */
    public String terms() {
        var text = new StringBuilder();
        try (var reader = DirectoryReader.open(
                FSDirectory.open(folders().current().orElseThrow().resolve("documents")))) {
            for (var leaf : reader.leaves()) {
                for (var field : leaf.reader().getFieldInfos()) {
                    var terms = leaf.reader().terms(field.name);
                    var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
                    for (var term = each.next(); term != null; term = each.next()) {
                        text.append(term.utf8ToString()).append('\n');
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException merged) {
            return "";
        }
    }

    List<Path> files() {
        try (var files = Files.walk(data.search())) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something as if the program had ended; it goes on afterwards. */
    void whileClosed(Runnable act) {
        synchronized (keeper) {
            keeper.close();
            act.run();
        }
    }

    IndexFolders folders() {
        return new IndexFolders(data.search());
    }

    Path root() {
        return data.search();
    }
}
