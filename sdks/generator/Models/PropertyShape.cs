namespace Pulumi.Generator.Models;

/// <summary>How an args property is declared: lists and maps have a backing field, so that collection initialisers work.</summary>
internal enum PropertyShape
{
    Value,
    List,
    Map,
}
