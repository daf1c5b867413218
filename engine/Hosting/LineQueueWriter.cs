using System.Collections.Concurrent;
using System.Text;

namespace CalicoAci.Engine.Hosting;

/// <summary>Keeps the last lines of what is written. Safe for concurrent use.</summary>
internal sealed class LineQueueWriter(ConcurrentQueue<string> lines, int kept = LineQueueWriter.KeptLines) : TextWriter
{
    /// <summary>How many lines of a program's output are kept.</summary>
    public const int KeptLines = 1000;

    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Adds a line, and drops the oldest one where there are too many.</summary>
    public static void Add(ConcurrentQueue<string> lines, string line, int kept = KeptLines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        lines.Enqueue(line);
        while (lines.Count > kept)
        {
            lines.TryDequeue(out _);
        }
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_line)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            Add(lines, _line.ToString().TrimEnd('\r'), kept);
            _line.Clear();
        }
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        lock (_line)
        {
            for (int i = index; i < index + count; i++)
            {
                Write(buffer[i]);
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        char[] text = (value ?? "").ToCharArray();
        Write(text, 0, text.Length);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <summary>Ends an unfinished line.</summary>
    public void Finish()
    {
        lock (_line)
        {
            if (_line.Length > 0)
            {
                Write('\n');
            }
        }
    }
}
