namespace CalicoAci.Engine.Rendering;

/// <summary>Makes one kind of files of a plan.</summary>
internal interface IFileSource
{
    /// <summary>Adds the files.</summary>
    void Render(RenderContext context);
}
