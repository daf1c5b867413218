using Microsoft.CodeAnalysis;

namespace Pulumi.Generator.Diagnostics;

/// <summary>What can be wrong with a schema file.</summary>
internal static class Rules
{
    private const string Category = "Pulumi.Schema";

    public static readonly DiagnosticDescriptor NotJson = Error("PSG001", "The schema is not JSON", "{0}");
    public static readonly DiagnosticDescriptor MissingMember = Error("PSG002", "The schema lacks a member", "{0} has no '{1}'");
    public static readonly DiagnosticDescriptor UnknownReference = Error("PSG003", "The reference leads nowhere", "{0} refers to '{1}', which the schema does not define");
    public static readonly DiagnosticDescriptor MissingType = Error("PSG004", "A type is missing", "{0} has no type: one of 'type', '$ref' or 'oneOf' is expected");
    public static readonly DiagnosticDescriptor Duplicate = Error("PSG005", "Defined twice", "'{0}' is defined twice in {1}");
    public static readonly DiagnosticDescriptor BadToken = Error("PSG006", "Not a type token", "'{0}' is not a token of the form '{1}:<module>:<Name>'");
    public static readonly DiagnosticDescriptor UnknownRequired = Error("PSG007", "A required property is not defined", "{0} requires '{1}', which is not among its properties");
    public static readonly DiagnosticDescriptor UnknownType = Error("PSG008", "Not a schema type", "{0} has the type '{1}': boolean, integer, number, string, array or object is expected");
    public static readonly DiagnosticDescriptor NameCollision = Error("PSG009", "Two names become one in C#", "{0}: '{1}' becomes '{2}', which is already taken; give it another name with language.csharp.name");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
