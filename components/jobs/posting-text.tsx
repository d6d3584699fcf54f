import { type PostingBlock, toPostingBlocks } from './posting-blocks';

/** A posting as paper. */
export function PostingText({ text }: { text: string }) {
  return (
    <div className="document max-w-measure break-words">
      {toPostingBlocks(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: PostingBlock }) {
  if (block.kind === 'heading') return <h3 className="mt-6 mb-1 font-semibold first:mt-0">{block.text}</h3>;
  if (block.kind === 'paragraph') {
    return <p className="mt-4 whitespace-pre-line first:mt-0">{block.lines.join('\n')}</p>;
  }
  const List = block.isNumbered ? 'ol' : 'ul';
  return (
    <List className={block.isNumbered ? 'my-2 list-decimal pl-6' : 'my-2 list-disc pl-6'}>
      {block.items.map((item) => (
        <li key={item} className="mt-1 pl-1">
          {item}
        </li>
      ))}
    </List>
  );
}
