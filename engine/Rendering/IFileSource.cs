namespace CalicoAci.Engine.Rendering;

/// <summary>Makes one kind of files of a plan.</summary>
internal interface IFileSource
{
    /// <summary>The kind of files that it makes.</summary>
    RenderedKind Kind { get; }

    /// <summary>Adds the files.</summary>
    void Render(RenderContext context);
}
