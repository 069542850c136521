package chokepoint.app.batch;

import chokepoint.app.UserError;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// DuckDB on one thread, for the formats that are not text. Only this class knows it, and it is loaded when
/// the first such file is read or written.
final class Duck implements AutoCloseable {

    private final Connection connection;
    private final Statement statement;

    /// A database in memory.
    ///
    /// @param threads that it may use
    /// @param spill where it may put what does not fit
    Duck(int threads, Path spill) {
        this("jdbc:duckdb:", threads, spill);
    }

    private Duck(String url, int threads, Path spill) {
        try {
            this.connection = DriverManager.getConnection(url, new Properties());
            this.statement = connection.createStatement();
            run("SET threads=" + threads);
            run("SET memory_limit='1GB'");
            run("SET temp_directory=" + text(spill.toString()));
        } catch (SQLException trouble) {
            throw new UserError("DuckDB cannot be started: " + firstLine(trouble), trouble);
        }
    }

    void run(String sql) throws SQLException {
        statement.execute(sql);
    }

    /// Names and types of the columns that a query gives.
    List<Typed> columns(String query) throws SQLException {
        var columns = new ArrayList<Typed>();
        try (ResultSet rows = statement.executeQuery("DESCRIBE " + query)) {
            while (rows.next()) {
                columns.add(new Typed(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    /// The texts of the first column that a query gives.
    List<String> texts(String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /// A column of a table.
    record Typed(String name, String type) {}

    /// A name as SQL writes it.
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A text as SQL writes it.
    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /// What DuckDB complains of, without the drawing below it.
    static String firstLine(SQLException trouble) {
        return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /// Whether it would have needed more memory than it is given.
    static boolean isOutOfMemory(SQLException trouble) {
        return firstLine(trouble).contains("Out of Memory");
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException alreadyGone) {
            // Nothing is lost: what it wrote is complete before this.
        }
    }
}
