using System.Globalization;
using System.Text;
using Pulumirpc;

namespace Pulumi;

/// <summary>Writes durations as the engine reads them: <c>1h30m</c>, <c>90s</c>, <c>500ms</c>.</summary>
internal static class Durations
{
    public static RegisterResourceRequest.Types.CustomTimeouts Convert(CustomTimeouts? timeouts) => new()
    {
        Create = Format(timeouts?.Create),
        Update = Format(timeouts?.Update),
        Delete = Format(timeouts?.Delete),
    };

    public static CustomTimeouts? Convert(RegisterResourceRequest.Types.CustomTimeouts? timeouts)
        => timeouts is null ? null : new CustomTimeouts { Create = Parse(timeouts.Create), Update = Parse(timeouts.Update), Delete = Parse(timeouts.Delete) };

    /// <summary>The shortest exact form with one unit: whole hours, minutes or seconds, otherwise nanoseconds.</summary>
    public static string Format(TimeSpan? duration)
    {
        if (duration is not { } time)
        {
            return "";
        }

        var (count, unit) = time.Ticks switch
        {
            0 => (0, "s"),
            var t when t % TimeSpan.TicksPerHour == 0 => (t / TimeSpan.TicksPerHour, "h"),
            var t when t % TimeSpan.TicksPerMinute == 0 => (t / TimeSpan.TicksPerMinute, "m"),
            var t when t % TimeSpan.TicksPerSecond == 0 => (t / TimeSpan.TicksPerSecond, "s"),
            var t when t % TimeSpan.TicksPerMillisecond == 0 => (t / TimeSpan.TicksPerMillisecond, "ms"),
            var t => (t * TimeSpan.NanosecondsPerTick, "ns"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
    }

    public static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var total = 0.0;
        var number = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            number.Clear();
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or '-' or '+'))
            {
                number.Append(text[i++]);
            }

            var start = i;
            while (i < text.Length && !char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            var ticks = TicksOf(text[start..i]) ?? throw new FormatException($"'{text}' is not a duration such as '1h30m'.");
            total += double.Parse(number.ToString(), CultureInfo.InvariantCulture) * ticks;
        }

        return TimeSpan.FromTicks((long)total);
    }

    private static double? TicksOf(string unit) => unit switch
    {
        "h" => TimeSpan.TicksPerHour,
        "m" => TimeSpan.TicksPerMinute,
        "s" => TimeSpan.TicksPerSecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "us" or "µs" => TimeSpan.TicksPerMicrosecond,
        "ns" => 1.0 / TimeSpan.NanosecondsPerTick,
        _ => null,
    };
}
