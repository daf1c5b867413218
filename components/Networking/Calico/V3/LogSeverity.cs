using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The least severe message that is logged.</summary>
[EnumType]
public readonly struct LogSeverity : IEquatable<LogSeverity>
{
    private readonly string _value;

    private LogSeverity(string value) => _value = value;

    /// <summary>Everything.</summary>
    public static LogSeverity Debug { get; } = new("Debug");

    /// <summary>State changes.</summary>
    public static LogSeverity Info { get; } = new("Info");

    /// <summary>What may go wrong.</summary>
    public static LogSeverity Warning { get; } = new("Warning");

    /// <summary>What went wrong.</summary>
    public static LogSeverity Error { get; } = new("Error");

    /// <summary>What stops the process.</summary>
    public static LogSeverity Fatal { get; } = new("Fatal");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(LogSeverity left, LogSeverity right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(LogSeverity left, LogSeverity right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(LogSeverity value) => value._value;

    /// <inheritdoc/>
    public bool Equals(LogSeverity other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LogSeverity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
